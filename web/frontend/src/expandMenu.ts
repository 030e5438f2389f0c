import type { NeighbourCount } from "./api";
import type { GraphNode } from "./model";
import { nameOf, text, type Texts } from "./texts";

/** Above this many new neighbours the user is asked first. */
export const ASK_ABOVE = 50;
/** Most neighbours that one expansion brings. */
export const EXPAND_MAX = 500;

export type Expand = (type: string, kind: string, limit: number) => void;

/** Asks by which link to expand a node, with the number of neighbours by type and kind; above fifty, whether all are wanted. */
export class ExpandMenu {
  constructor(private readonly host: HTMLElement, private readonly texts: Texts) {}

  show(node: GraphNode, counts: readonly NeighbourCount[], expand: Expand, closed: () => void): void {
    const total = counts.reduce((sum, each) => sum + each.neighbours, 0);
    const list = document.createElement("ul");
    for (const each of counts) list.append(this.row(each, expand));
    const all = this.button(text(this.texts, "canvas.expand.all", total), () => this.choose("", "", total, expand));
    all.disabled = total === 0;
    this.open(text(this.texts, "canvas.expand.title", node.label), total === 0 ? text(this.texts, "canvas.expand.none") : null, [list, all], closed);
  }

  close(): void {
    this.host.hidden = true;
    this.host.replaceChildren();
  }

  private row(each: NeighbourCount, expand: Expand): HTMLElement {
    const item = document.createElement("li");
    const label = `${nameOf(this.texts, "link", each.linkType)} → ${nameOf(this.texts, "kind", each.kind)}`;
    item.append(this.button(`${label} (${each.neighbours})`, () => this.choose(each.linkType, each.kind, each.neighbours, expand, label)));
    return item;
  }

  private choose(type: string, kind: string, count: number, expand: Expand, label = ""): void {
    if (count <= ASK_ABOVE) {
      this.close();
      expand(type, kind, EXPAND_MAX);
      return;
    }
    const question = text(this.texts, "canvas.expand.many", count, label);
    const few = this.button(text(this.texts, "canvas.expand.few", ASK_ABOVE), () => {
      this.close();
      expand(type, kind, ASK_ABOVE);
    });
    const most = this.button(text(this.texts, "canvas.expand.most", Math.min(count, EXPAND_MAX)), () => {
      this.close();
      expand(type, kind, EXPAND_MAX);
    });
    const note = document.createElement("p");
    note.textContent = question;
    const keep = this.host.querySelector("ul");
    this.host.querySelectorAll("button[data-answer]").forEach((button) => button.remove());
    this.host.querySelectorAll("p").forEach((old) => old.remove());
    for (const button of [few, most]) button.dataset.answer = "";
    this.host.append(note, few, most);
    if (keep) keep.hidden = type !== "";
    few.focus();
  }

  private open(title: string, note: string | null, parts: HTMLElement[], closed: () => void): void {
    const heading = document.createElement("h3");
    heading.textContent = title;
    const close = this.button(text(this.texts, "canvas.close"), () => {
      this.close();
      closed();
    });
    close.className = "canvas-menu-close";
    this.host.replaceChildren(heading, close, ...parts);
    if (note) {
      const line = document.createElement("p");
      line.textContent = note;
      this.host.append(line);
    }
    this.host.setAttribute("aria-label", title);
    this.host.hidden = false;
    this.host.querySelector<HTMLButtonElement>("li button, button")?.focus();
    this.host.onkeydown = (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.close();
      closed();
    };
  }

  private button(label: string, act: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", act);
    return button;
  }
}
