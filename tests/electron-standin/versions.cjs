// What the stand-in claims to be: the Electron that the app is type-checked against.
module.exports = { electron: require('electron/package.json').version, chrome: '150.0.0.0' };
