/** Puts a drawing on a sheet of its own: title, what is shown, legend and date, black on white, at twice the resolution of the screen. */

import { text, type Texts } from "./texts";

const SCALE = 2;
const MARGIN = 16 * SCALE;
const LINE = 22 * SCALE;
const WIDTH_MIN = 760 * SCALE;
const fonts = 'system-ui, "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif';

export interface Caption {
  readonly title: string;
  /** N of M, and why. */
  readonly shown: string;
  readonly legend: readonly { readonly name: string; readonly colour: string; readonly line: "solid" | "dashed" | "dotted" }[];
}

/** The finished picture as a data address. */
export async function pictureOf(drawing: string, caption: Caption, texts: Texts): Promise<string> {
  const image = await load(drawing);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(WIDTH_MIN, image.width + 2 * MARGIN);
  const head = 2 * LINE + MARGIN;
  const rows = legendRows(caption, canvas.width);
  canvas.height = head + image.height + rows.length * LINE + LINE + 2 * MARGIN;
  const paper = canvas.getContext("2d");
  if (!paper) throw new Error(text(texts, "canvas.picture.failed"));
  paper.fillStyle = "#ffffff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  write(paper, caption.title, MARGIN, MARGIN + LINE * 0.7, 16, "600");
  write(paper, caption.shown, MARGIN, MARGIN + LINE * 1.6, 11, "400");
  paper.drawImage(image, (canvas.width - image.width) / 2, head);
  let y = head + image.height + LINE;
  for (const row of rows) {
    for (const { x, entry } of row) key(paper, x, y, entry);
    y += LINE;
  }
  write(paper, text(texts, "canvas.picture.footer", beijingNow()), MARGIN, y, 11, "600");
  return canvas.toDataURL("image/png");
}

type Entry = Caption["legend"][number];

function legendRows(caption: Caption, width: number): { x: number; entry: Entry }[][] {
  const rows: { x: number; entry: Entry }[][] = [[]];
  let x = MARGIN;
  for (const entry of caption.legend) {
    const needed = (56 + entry.name.length * 12) * SCALE;
    if (x + needed > width - MARGIN && rows[rows.length - 1].length > 0) {
      rows.push([]);
      x = MARGIN;
    }
    rows[rows.length - 1].push({ x, entry });
    x += needed;
  }
  return rows[0].length === 0 ? [] : rows;
}

function key(paper: CanvasRenderingContext2D, x: number, y: number, entry: Entry): void {
  paper.strokeStyle = entry.colour;
  paper.lineWidth = 2.5 * SCALE;
  paper.setLineDash(entry.line === "dashed" ? [6 * SCALE, 4 * SCALE] : entry.line === "dotted" ? [2 * SCALE, 3 * SCALE] : []);
  paper.beginPath();
  paper.moveTo(x, y - 4 * SCALE);
  paper.lineTo(x + 30 * SCALE, y - 4 * SCALE);
  paper.stroke();
  paper.setLineDash([]);
  write(paper, entry.name, x + 36 * SCALE, y, 11, "400");
}

function write(paper: CanvasRenderingContext2D, line: string, x: number, y: number, size: number, weight: string): void {
  paper.fillStyle = "#000000";
  paper.font = `${weight} ${size * SCALE}px ${fonts}`;
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
