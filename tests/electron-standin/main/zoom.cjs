'use strict';

/** Chromium's device metrics that look like a window of these bounds at this zoom; 1 ends the override. */
function zoomMetrics({ width, height }, factor) {
  if (factor === 1) return { width: 0, height: 0, deviceScaleFactor: 0, mobile: false };
  return {
    width: Math.round(width / factor),
    height: Math.round(height / factor),
    deviceScaleFactor: factor,
    mobile: false,
  };
}

module.exports = { zoomMetrics };
