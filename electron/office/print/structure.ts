import { createRequire } from 'node:module';

/**
 * What a piece of text is to a screen reader. Lines that carry the very same tag object are one element, whose
 * parents are the tags above it.
 */
export type Tag = {
  readonly role: 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD';
  readonly parent?: Tag;
};

type Content = { readonly __content: never };
type Element = { add(child: Element | Content): Element; end(): void };
/** The members of pdfkit's document that write structure. */
type Pdf = {
  hasMarkInfoDictionary(): boolean;
  struct(role: string, options?: { alt?: string; bbox?: readonly number[] }): Element;
  addStructure(element: Element): void;
  markStructureContent(role: string): Content;
  markContent(role: 'Artifact'): void;
  endMarkedContent(): void;
};

type Line = { readonly inlines: readonly { readonly tag?: Tag }[] };
type Picture = { readonly alt?: string; x: number; y: number; _width: number; _height: number };
type Draw<Item> = (this: Renderer, item: Item, ...place: readonly number[]) => void;
type Renderer = { readonly pdfDocument: Pdf };
type RendererMethods = {
  renderPages: (this: Renderer, pages: unknown) => void;
  renderLine: Draw<Line>;
  renderSVG: Draw<Picture>;
  renderVector: Draw<unknown>;
};

const require = createRequire(import.meta.url);
const writers = new WeakMap<Pdf, StructureWriter>();

/**
 * pdfmake can say that a document is tagged but writes no tags; without them a screen reader guesses the order and
 * does not know a heading. So the drawing of each line, picture and rule is wrapped in its element.
 * The wrapped methods are pdfmake's own: its version is pinned and the tests read the tags back.
 */
export function writeStructureOfTaggedPdfs(): void {
  const { default: pdfmakeRenderer } = require('pdfmake/js/Renderer.js') as {
    default: { prototype: RendererMethods };
  };
  const methods = pdfmakeRenderer.prototype;
  const { renderPages, renderLine, renderSVG, renderVector } = methods;

  methods.renderPages = function (pages) {
    if (!this.pdfDocument.hasMarkInfoDictionary()) return renderPages.call(this, pages);
    const writer = structureWriter(this.pdfDocument);
    writers.set(this.pdfDocument, writer);
    renderPages.call(this, pages);
    writer.end();
  };
  methods.renderLine = function (line, ...place) {
    const draw = () => renderLine.call(this, line, ...place);
    const writer = writers.get(this.pdfDocument);
    if (writer) writer.line(line, draw);
    else draw();
  };
  methods.renderSVG = function (picture) {
    const draw = () => renderSVG.call(this, picture);
    const writer = writers.get(this.pdfDocument);
    if (writer) writer.picture(picture, draw);
    else draw();
  };
  methods.renderVector = function (vector) {
    const draw = () => renderVector.call(this, vector);
    const writer = writers.get(this.pdfDocument);
    if (writer) writer.artifact(draw);
    else draw();
  };
}

type StructureWriter = {
  line(line: Line, draw: () => void): void;
  picture(picture: Picture, draw: () => void): void;
  artifact(draw: () => void): void;
  end(): void;
};

function structureWriter(pdf: Pdf): StructureWriter {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const elements = new Map<Tag, Element>();

  function elementOf(tag: Tag): Element {
    const known = elements.get(tag);
    if (known) return known;
    const element = pdf.struct(tag.role);
    elements.set(tag, element);
    (tag.parent ? elementOf(tag.parent) : root).add(element);
    return element;
  }

  function drawInto(element: Element, role: string, draw: () => void): void {
    const content = pdf.markStructureContent(role);
    draw();
    pdf.endMarkedContent();
    element.add(content);
  }

  function artifact(draw: () => void): void {
    pdf.markContent('Artifact');
    draw();
    pdf.endMarkedContent();
  }

  return {
    line(line, draw) {
      const tag = line.inlines[0]?.tag;
      // Only what repeats on every page is untagged: page numbers.
      if (tag) drawInto(elementOf(tag), tag.role, draw);
      else artifact(draw);
    },
    picture(picture, draw) {
      if (picture.alt === undefined) return artifact(draw);
      const { alt, x, y, _width: width, _height: height } = picture;
      const figure = pdf.struct('Figure', { alt, bbox: [x, y, x + width, y + height] });
      root.add(figure);
      drawInto(figure, 'Figure', draw);
    },
    artifact,
    end: () => root.end(),
  };
}
