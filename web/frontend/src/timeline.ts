import { dayOf } from "./filterPanel";
import type { Filter, GraphEdge } from "./model";
import { text, type Texts } from "./texts";

const BINS = 80;
const HEIGHT = 46;
const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;
const svgSpace = "http://www.w3.org/2000/svg";

/** How many links were active when, with a window that is drawn over it. Links without a time are in every window and in no bar. */
export class Timeline {
  private start = 0;
  private span = 1;
  private from: number | null = null;

  constructor(private readonly host: HTMLElement, private readonly texts: Texts, private readonly changed: (from: number | null, to: number | null) => void) {
    host.addEventListener("pointerdown", (event) => {
      host.setPointerCapture(event.pointerId);
      this.from = this.timeAt(event);
    });
    host.addEventListener("pointermove", (event) => this.from !== null && this.mark(this.from, this.timeAt(event)));
    host.addEventListener("pointerup", (event) => this.end(this.timeAt(event)));
    host.addEventListener("dblclick", () => this.changed(null, null));
  }

  show(edges: readonly GraphEdge[], filter: Filter): void {
    const dated = edges.filter((edge) => edge.first !== null && edge.last !== null);
    this.host.hidden = dated.length === 0;
    if (dated.length === 0) return;
    this.start = dated.reduce((least, edge) => Math.min(least, edge.first!), Infinity);
    this.span = Math.max(DAY, dated.reduce((most, edge) => Math.max(most, edge.last!), 0) - this.start);
    const bins = new Array<number>(BINS).fill(0);
    for (const edge of dated) for (let bin = this.binOf(edge.first!); bin <= this.binOf(edge.last!); bin++) bins[bin]++;
    this.draw(bins, filter);
  }

  private draw(bins: readonly number[], filter: Filter): void {
    const most = Math.max(...bins);
    const picture = document.createElementNS(svgSpace, "svg");
    picture.setAttribute("viewBox", `0 0 ${BINS * 10} ${HEIGHT}`);
    picture.setAttribute("preserveAspectRatio", "none");
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", text(this.texts, "canvas.timeline.label", dayOf(this.start), dayOf(this.start + this.span)));
    bins.forEach((count, bin) => {
      const height = count === 0 ? 0 : Math.max(1.5, (count / most) * (HEIGHT - 4));
      picture.append(box("bar", bin * 10 + 1, HEIGHT - height, 8, height));
    });
    if (filter.from !== null || filter.to !== null) picture.append(this.window(filter.from ?? this.start, filter.to ?? this.start + this.span));
    const days = document.createElement("div");
    days.className = "canvas-days";
    const label = (value: string): HTMLElement => Object.assign(document.createElement("span"), { textContent: value });
    days.append(label(dayOf(this.start)), label(text(this.texts, "canvas.timeline.hint")), label(dayOf(this.start + this.span)));
    this.host.replaceChildren(picture, days);
  }

  private mark(from: number, to: number): void {
    const picture = this.host.querySelector("svg");
    picture?.querySelector(".window")?.remove();
    picture?.append(this.window(Math.min(from, to), Math.max(from, to)));
  }

  private window(from: number, to: number): SVGElement {
    const at = (time: number): number => ((time - this.start) / this.span) * BINS * 10;
    return box("window", at(from), 0, Math.max(2, at(to) - at(from)), HEIGHT);
  }

  /** Whole Beijing days, as the filter counts them; a click without a drag changes nothing. */
  private end(to: number): void {
    const from = this.from;
    this.from = null;
    if (from === null || Math.abs(to - from) < this.span / BINS / 2) return;
    const dayStart = (time: number): number => Math.floor((time + BEIJING) / DAY) * DAY - BEIJING;
    this.changed(dayStart(Math.min(from, to)), dayStart(Math.max(from, to)) + DAY - 1);
  }

  private timeAt(event: PointerEvent): number {
    const box = this.host.getBoundingClientRect();
    return this.start + Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * this.span;
  }

  private binOf(time: number): number {
    return Math.min(BINS - 1, Math.max(0, Math.floor(((time - this.start) / this.span) * BINS)));
  }
}

function box(name: string, x: number, y: number, width: number, height: number): SVGElement {
  const shape = document.createElementNS(svgSpace, "rect");
  shape.setAttribute("class", name);
  for (const [key, value] of Object.entries({ x, y, width, height })) shape.setAttribute(key, value.toFixed(1));
  return shape;
}
