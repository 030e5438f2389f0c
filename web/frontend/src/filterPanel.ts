import type { Filter, GraphModel } from "./model";
import { MEMBER } from "./model";
import { nameOf, text, type Texts } from "./texts";

const dayMilliseconds = 86_400_000;
const beijing = 8 * 3_600_000;

/** Switches for types of link and kinds of entity, and a window of days. */
export class FilterPanel {
  constructor(private readonly host: HTMLElement, private readonly texts: Texts, private readonly changed: (filter: Filter) => void) {}

  show(model: GraphModel): void {
    const types = count([...model.edges.values()].map((edge) => edge.type).filter((type) => type !== MEMBER));
    const kinds = count([...model.nodes.values()].map((node) => node.kind));
    const filter = model.filter;
    this.host.replaceChildren(
      this.switches("link", "canvas.filter.types", types, filter.typesOff, (typesOff) => this.changed({ ...filter, typesOff })),
      this.switches("kind", "canvas.filter.kinds", kinds, filter.kindsOff, (kindsOff) => this.changed({ ...filter, kindsOff })),
      this.days(filter),
    );
  }

  private switches(
    room: "link" | "kind", title: string, counts: Map<string, number>, off: ReadonlySet<string>, changed: (off: Set<string>) => void,
  ): HTMLElement {
    const field = this.field(title);
    for (const [name, number] of [...counts].sort((a, b) => b[1] - a[1])) {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = !off.has(name);
      box.dataset.name = name;
      box.addEventListener("change", () => {
        const next = new Set(off);
        if (box.checked) next.delete(name);
        else next.add(name);
        changed(next);
      });
      label.append(box, ` ${nameOf(this.texts, room, name)} (${number})`);
      field.append(label);
    }
    return field;
  }

  private days(filter: Filter): HTMLElement {
    const field = this.field("canvas.filter.time");
    const input = (name: "from" | "to"): void => {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "date";
      box.value = dayOf(name === "to" && filter.to !== null ? filter.to - dayMilliseconds + 1 : filter[name]);
      box.dataset.name = name;
      box.addEventListener("change", () => this.changed({ ...filter, [name]: timeOf(box.value, name === "to") }));
      label.append(text(this.texts, `canvas.filter.${name}`), " ", box);
      field.append(label);
    };
    input("from");
    input("to");
    return field;
  }

  private field(title: string): HTMLElement {
    const field = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = text(this.texts, title);
    field.append(legend);
    return field;
  }
}

/** First millisecond of a Beijing day, or its last; null for none. */
export function timeOf(value: string, isEnd: boolean): number | null {
  const start = Date.parse(`${value}T00:00:00Z`) - beijing;
  if (Number.isNaN(start)) return null;
  return isEnd ? start + dayMilliseconds - 1 : start;
}

export function dayOf(time: number | null): string {
  return time === null ? "" : new Date(time + beijing).toISOString().slice(0, 10);
}

function count(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
