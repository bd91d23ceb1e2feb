// Sets theme and density before the first paint. Names and key: see renderer/app/look.ts, whose test runs this file.
(function () {
  var look = {};
  try {
    look = JSON.parse(localStorage.getItem('lodzins.look')) || {};
  } catch {
    // Unreadable or forbidden: the system's wish decides.
  }
  var wanted = function (query) {
    return typeof matchMedia === 'function' && matchMedia(query).matches;
  };
  var root = document.documentElement;
  root.dataset.theme =
    look.theme ||
    (wanted('(prefers-contrast: more)')
      ? 'contrast'
      : wanted('(prefers-color-scheme: dark)')
        ? 'dark'
        : 'light');
  root.dataset.density = look.density || 'dense';
  root.lang = look.language || 'lv';
})();
