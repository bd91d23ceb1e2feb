import './nodeVersion.mjs';

import('./setup/setup.mjs').then(({ setUp }) => setUp());
