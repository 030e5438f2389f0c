import type { Point } from "./renderer";

/** A line drawn freely round what is to be selected; the same over either renderer. */
export class Lasso {
  private readonly overlay = document.createElement("canvas");
  private readonly points: Point[] = [];

  constructor(private readonly stage: HTMLElement, private readonly done: (inside: (at: Point) => boolean, adds: boolean) => void) {
    this.overlay.className = "canvas-lasso";
    this.overlay.hidden = true;
    stage.append(this.overlay);
    this.overlay.addEventListener("pointerdown", (event) => this.begin(event));
    this.overlay.addEventListener("pointermove", (event) => this.draw(event));
    this.overlay.addEventListener("pointerup", (event) => this.end(event));
  }

  get isOn(): boolean {
    return !this.overlay.hidden;
  }

  toggle(): void {
    this.overlay.hidden = !this.overlay.hidden;
    this.overlay.width = this.stage.clientWidth;
    this.overlay.height = this.stage.clientHeight;
    this.points.length = 0;
  }

  private begin(event: PointerEvent): void {
    this.overlay.setPointerCapture(event.pointerId);
    this.points.length = 0;
    this.points.push({ x: event.offsetX, y: event.offsetY });
  }

  private draw(event: PointerEvent): void {
    const pen = this.overlay.getContext("2d");
    if (this.points.length === 0 || !pen) return;
    this.points.push({ x: event.offsetX, y: event.offsetY });
    pen.clearRect(0, 0, this.overlay.width, this.overlay.height);
    pen.beginPath();
    for (const point of this.points) pen.lineTo(point.x, point.y);
    pen.closePath();
    pen.fillStyle = "rgb(15 98 254 / 12%)";
    pen.strokeStyle = "#0f62fe";
    pen.lineWidth = 1.5;
    pen.fill();
    pen.stroke();
  }

  private end(event: PointerEvent): void {
    const outline = [...this.points];
    this.overlay.getContext("2d")?.clearRect(0, 0, this.overlay.width, this.overlay.height);
    this.toggle();
    if (outline.length > 2) this.done((at) => isInside(at, outline), event.shiftKey);
  }
}

/** Whether a ray from the point crosses the outline an odd number of times. */
export function isInside(at: Point, outline: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const [a, b] = [outline[i], outline[j]];
    if (a.y > at.y !== b.y > at.y && at.x < ((b.x - a.x) * (at.y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
