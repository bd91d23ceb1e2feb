'use strict';

const PAPER_INCHES = {
  A3: [11.69, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
};

/** Electron's options of printToPDF as CDP's. */
function pdfOptions(options = {}) {
  const { pageSize = 'Letter', margins = {} } = options;
  const isNamed = typeof pageSize === 'string';
  const [paperWidth, paperHeight] = isNamed ? PAPER_INCHES[pageSize] : [pageSize.width, pageSize.height];
  const margin = margins.marginType === 'none' ? 0 : undefined;
  return {
    paperWidth,
    paperHeight,
    landscape: Boolean(options.landscape),
    printBackground: Boolean(options.printBackground),
    scale: options.scale ?? 1,
    pageRanges: options.pageRanges ?? '',
    displayHeaderFooter: Boolean(options.displayHeaderFooter),
    headerTemplate: options.headerTemplate,
    footerTemplate: options.footerTemplate,
    preferCSSPageSize: Boolean(options.preferCSSPageSize),
    generateTaggedPDF: options.generateTaggedPDF,
    generateDocumentOutline: options.generateDocumentOutline,
    marginTop: margins.top ?? margin,
    marginBottom: margins.bottom ?? margin,
    marginLeft: margins.left ?? margin,
    marginRight: margins.right ?? margin,
  };
}

module.exports = { pdfOptions };
