// Loaded before a script that runs the built application (`run.mjs --build`).
import { ensureBuild } from './ensureBuild.ts';

ensureBuild();
