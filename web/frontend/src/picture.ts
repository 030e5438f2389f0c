/** Puts a drawing on a sheet of its own: title, what is shown, legend and date, black on white, at twice the resolution of the screen. */

import { fonts, type Look } from "./looks";
import { text, type Texts } from "./texts";

const SCALE = 2;
const WIDTH_MIN = 760 * SCALE;
/** Wider pictures are shrunk to a page: what is written on them grows with them. */
const WIDTH_PLAIN = 1_100 * SCALE;

export interface Caption {
  readonly title: string;
  /** N of M, and why. */
  readonly shown: string;
  readonly legend: readonly (Look & { readonly name: string })[];
}

/** The finished picture as a data address. */
export async function pictureOf(drawing: string, caption: Caption, texts: Texts): Promise<string> {
  const image = await load(drawing);
  const canvas = document.createElement("canvas");
  const scale = SCALE * Math.max(1, image.width / WIDTH_PLAIN);
  const margin = 16 * scale;
  const line = 22 * scale;
  canvas.width = Math.max(WIDTH_MIN, image.width + 2 * margin);
  const head = 2 * line + margin;
  const rows = legendRows(caption, canvas.width, scale);
  canvas.height = head + image.height + rows.length * line + line + 2 * margin;
  const paper = canvas.getContext("2d");
  if (!paper) throw new Error(text(texts, "canvas.picture.failed"));
  paper.fillStyle = "#ffffff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  write(paper, caption.title, margin, margin + line * 0.7, 16 * scale, "600");
  write(paper, caption.shown, margin, margin + line * 1.6, 11 * scale, "400");
  paper.drawImage(image, (canvas.width - image.width) / 2, head);
  let y = head + image.height + line;
  for (const row of rows) {
    for (const { x, entry } of row) key(paper, x, y, entry, scale);
    y += line;
  }
  write(paper, text(texts, "canvas.picture.footer", beijingNow()), margin, y, 11 * scale, "600");
  return canvas.toDataURL("image/png");
}

type Entry = Caption["legend"][number];

function legendRows(caption: Caption, width: number, scale: number): { x: number; entry: Entry }[][] {
  const rows: { x: number; entry: Entry }[][] = [[]];
  const margin = 16 * scale;
  let x = margin;
  for (const entry of caption.legend) {
    const needed = (56 + entry.name.length * 12) * scale;
    if (x + needed > width - margin && rows[rows.length - 1].length > 0) {
      rows.push([]);
      x = margin;
    }
    rows[rows.length - 1].push({ x, entry });
    x += needed;
  }
  return rows[0].length === 0 ? [] : rows;
}

function key(paper: CanvasRenderingContext2D, x: number, y: number, entry: Entry, scale: number): void {
  paper.strokeStyle = entry.colour;
  paper.lineWidth = 2.5 * scale;
  paper.setLineDash(entry.line === "dashed" ? [6 * scale, 4 * scale] : entry.line === "dotted" ? [2 * scale, 3 * scale] : []);
  paper.beginPath();
  paper.moveTo(x, y - 4 * scale);
  paper.lineTo(x + 30 * scale, y - 4 * scale);
  paper.stroke();
  paper.setLineDash([]);
  write(paper, entry.name, x + 36 * scale, y, 11 * scale, "400");
}

function write(paper: CanvasRenderingContext2D, line: string, x: number, y: number, size: number, weight: string): void {
  paper.fillStyle = "#000000";
  paper.font = `${weight} ${size}px ${fonts}`;
  paper.fillText(line, x, y);
}

function load(address: string): Promise<HTMLImageElement> {
  return new Promise((done, failed) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => failed(new Error("image"));
    image.src = address;
  });
}

export function beijingNow(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}
