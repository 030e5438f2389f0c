import { Api, fragmentOf, type GraphDocument } from "./api";
import { prefersTable, type RendererMaker } from "./choice";
import { EXPAND_MAX, ExpandMenu } from "./expandMenu";
import { dayOf, FilterPanel, timeOf } from "./filterPanel";
import type { Icons } from "./icons";
import { Lasso } from "./lasso";
import { lookOf } from "./looks";
import { GraphModel, MEMBER, type Arrangement, type Fragment, type GraphEdge, type GraphNode } from "./model";
import { beijingNow, pictureOf } from "./picture";
import { besideOutward, ringsAround } from "./placing";
import type { Point, Renderer } from "./renderer";
import { TableTwin } from "./tableTwin";
import { nameOf, text, type Texts } from "./texts";
import { Timeline } from "./timeline";
import { readViewState, writeViewState, type ViewState } from "./viewState";

/** What the component on the server hears: whole selections and wishes, never a movement of the pointer. */
export interface Listener {
  invokeMethodAsync(method: "Selected", nodes: string[], edges: string[]): Promise<void>;
  invokeMethodAsync(method: "MarkAsked", nodes: string[]): Promise<void>;
  invokeMethodAsync(method: "Opened" | "EvidenceAsked", id: string): Promise<void>;
}

export interface Options {
  api: string;
  snapshot: string;
  view: string;
  culture: string;
  texts: Texts;
  icons: Icons;
  keepsAddress: boolean;
}

const EXPANSIONS_RESTORED_MAX = 20;
/** Changes of the picture that come in quick succession are kept once. */
const KEEP_AFTER = 700;

export type Command =
  | "undo" | "redo" | "fit" | "in" | "out" | "expand" | "collapse" | "hide" | "show" | "pin" | "path" | "evidence" | "open" | "filter"
  | "table" | "png" | "lasso" | "all" | "mark" | "clear";

/** Ties model, renderer, panels and keys of one canvas together. */
export class Controller {
  readonly model = new GraphModel();
  private readonly renderer: Renderer;
  private readonly table: TableTwin;
  private readonly filter: FilterPanel;
  private readonly menu: ExpandMenu;
  private readonly timeline: Timeline;
  private readonly lasso: Lasso;
  private readonly listening = new AbortController();
  private readonly observer: ResizeObserver;
  private nodes: string[] = [];
  private edges: string[] = [];
  /** Where nodes were before anyone moved them, and which were moved earlier. */
  private placed: ReadonlyMap<string, Point> = new Map();
  private arranged: ReadonlySet<string> = new Set();
  private counts = { shown: 0, total: 0, reason: "all" };
  private isDisposed = false;
  private tableWish: boolean | null = null;
  private kept = "";
  private keeping: number | undefined;

  constructor(
    private readonly root: HTMLElement, private readonly listener: Listener, private readonly options: Options, private readonly api: Api, make: RendererMaker,
  ) {
    this.renderer = make(this.part("stage"), options.icons, options.texts, {
      selected: (nodes, edges) => this.select(nodes, edges),
      opened: (id) => this.openElement(id),
      moved: (positions) => this.commit(() => this.model.move(positions)),
    });
    this.table = new TableTwin(this.part("table"), options.texts, (nodes, edges, adds) => (adds ? this.toggleSelected(nodes, edges) : this.select(nodes, edges)));
    this.timeline = new Timeline(this.part("timeline"), options.texts, (from, to) => this.commit(() => this.model.setFilter({ ...this.model.filter, from, to })));
    this.lasso = new Lasso(this.part("stage"), (inside, adds) => this.selectInside(inside, adds));
    this.filter = new FilterPanel(this.part("filter"), options.texts, (filter) => this.commit(() => this.model.setFilter(filter)));
    this.menu = new ExpandMenu(this.part("menu"), options.texts);
    const signal = this.listening.signal;
    root.addEventListener("click", (event) => this.onClick(event), { signal });
    this.part("stage").addEventListener("keydown", (event) => this.onKey(event), { signal });
    let wasSized = false;
    this.observer = new ResizeObserver(() => {
      // A canvas in a tab that was not shown yet has no size to fit into.
      const isSized = this.part("stage").clientWidth > 0;
      if (isSized && !wasSized && this.model.nodes.size > 0) this.renderer.camera("fit");
      wasSized = isSized;
    });
    this.observer.observe(this.part("stage"));
  }

  /** Asks for the view, draws it and puts what the address says in place. */
  async load(known: GraphDocument | null = null): Promise<void> {
    this.say("loading");
    // Read before the first drawing, which writes the address anew.
    const wished = readViewState();
    try {
      const document = known ?? (await this.api.graph(this.options.snapshot, this.options.view));
      const arrangement = this.isArranged ? await this.api.arrangement(this.options.view) : null;
      if (this.isDisposed) return;
      this.accept(document, arrangement);
      await this.restore(wished);
    } catch (failure) {
      this.say("error", failure instanceof Error ? failure.message : String(failure));
    }
  }

  dispose(): void {
    this.keepNow();
    this.isDisposed = true;
    this.listening.abort();
    this.observer.disconnect();
    this.renderer.dispose();
  }

  get rendererName(): string {
    return this.renderer.name;
  }

  get selection(): { nodes: string[]; edges: string[] } {
    return { nodes: [...this.nodes], edges: [...this.edges] };
  }

  select(nodes: readonly string[], edges: readonly string[]): void {
    this.nodes = nodes.filter((id) => this.model.nodes.has(id));
    this.edges = edges.filter((id) => this.model.edges.has(id));
    this.renderer.select(this.nodes, this.edges);
    this.renderer.highlight(null);
    if (this.nodes.length === 1) this.renderer.camera({ center: this.nodes[0] });
    this.announce();
    this.refresh();
    void this.listener.invokeMethodAsync("Selected", this.nodes, this.edges);
  }

  private toggleSelected(nodes: readonly string[], edges: readonly string[]): void {
    const toggled = (chosen: readonly string[], more: readonly string[]): string[] =>
      [...chosen.filter((id) => !more.includes(id)), ...more.filter((id) => !chosen.includes(id))];
    this.select(toggled(this.nodes, nodes), toggled(this.edges, edges));
  }

  private selectInside(inside: (at: Point) => boolean, adds: boolean): void {
    const caught = this.model.visible().nodes.map((node) => node.id).filter((id) => {
      const at = this.renderer.screenPosition(id);
      return at !== null && inside(at);
    });
    this.select(adds ? [...new Set([...this.nodes, ...caught])] : caught, []);
  }

  /** Where an element is on the page, for tests that click. */
  pagePosition(id: string): Point | null {
    const at = this.renderer.screenPosition(id);
    const box = this.part("stage").getBoundingClientRect();
    return at && { x: at.x + box.left, y: at.y + box.top };
  }

  async command(command: Command): Promise<void> {
    switch (command) {
      case "undo": return this.step(this.model.undo());
      case "redo": return this.step(this.model.redo());
      case "fit": case "in": case "out": return this.renderer.camera(command);
      case "expand": return this.askExpand();
      case "collapse": return this.commit(() => this.nodes.forEach((id) => this.model.collapse(id)));
      case "hide": return this.commit(() => this.model.hide(this.nodes));
      case "show": return this.commit(() => this.model.showAll());
      case "pin": return this.nodes.length > 0 ? this.commit(() => this.model.togglePin(this.nodes)) : undefined;
      case "path": return this.findPath();
      case "evidence": return this.tell("EvidenceAsked", this.nodes[0] ?? this.edges[0]);
      case "open": return this.tell("Opened", this.nodes[0]);
      case "filter": return this.toggle("filter");
      case "table": return this.toggle("table");
      case "png": return this.savePicture();
      case "lasso": return this.toggleLasso();
      case "all": return this.select(this.model.visible().nodes.map((node) => node.id), []);
      case "mark": return this.askMark();
      case "clear": return this.lasso.isOn ? this.toggleLasso() : this.select([], []);
    }
  }

  /** Brings neighbours of a node, or the members of a group. */
  async expand(id: string, type: string, kind: string, limit: number): Promise<void> {
    const node = this.model.nodes.get(id);
    if (!node) return;
    try {
      const token = [id, encodeURIComponent(type), encodeURIComponent(kind), limit].join("~");
      const fragment = node.nid === 0 ? await this.members(node) : await this.neighbours(node, type, kind, limit);
      if (this.isDisposed) return;
      let fresh: string[] = [];
      this.commit(() => { fresh = this.model.add(fragment, token); });
      this.renderer.highlight(fresh.length > 0 ? [id, ...fresh, ...this.edgesAt(fresh)] : null);
      this.renderer.camera("fit");
      this.tellReader(text(this.options.texts, "canvas.added", fresh.length));
    } catch (failure) {
      this.complain(failure);
    }
  }

  private accept(document: GraphDocument, arrangement: Arrangement | null): void {
    this.counts = { shown: document.shown, total: document.total, reason: document.reason };
    this.model.load(fragmentOf(document));
    if (arrangement) this.model.arrange(arrangement);
    this.placed = new Map([...this.model.nodes.values()].map((node) => [node.id, { x: node.x, y: node.y }]));
    this.arranged = new Set(Object.keys(arrangement?.positions ?? {}));
    this.kept = JSON.stringify(this.arrangement());
    this.renderer.load(this.model.visible());
    this.renderer.setPinned(this.model.pinned);
    this.nodes = [];
    this.edges = [];
    this.say(document.nodes.id.length === 0 ? "empty" : null);
    this.refresh();
  }

  private async restore(state: ViewState): Promise<void> {
    if (!this.options.keepsAddress) {
      this.part("table").hidden = !prefersTable();
      return this.refresh();
    }
    for (const token of state.expanded.slice(0, EXPANSIONS_RESTORED_MAX)) {
      const [id, type, kind, limit] = token.split("~");
      if (id === "path") await this.path(type, kind);
      else await this.expand(id, decodeURIComponent(type ?? ""), decodeURIComponent(kind ?? ""), Math.min(Number(limit) || EXPAND_MAX, EXPAND_MAX));
    }
    if (this.isDisposed) return;
    const both = (kept: ReadonlySet<string>, asked: readonly string[]): string[] => [...new Set([...kept, ...asked])];
    this.model.restore(both(this.model.hidden, state.hidden), both(this.model.pinned, state.pinned), {
      typesOff: new Set(state.typesOff), kindsOff: new Set(state.kindsOff), from: timeOf(state.from, false), to: timeOf(state.to, true),
    });
    this.tableWish = state.table;
    this.part("table").hidden = !(state.table ?? prefersTable());
    this.redraw();
    if (state.selected.length > 0) {
      this.select(state.selected.filter((id) => this.model.nodes.has(id)), state.selected.filter((id) => this.model.edges.has(id)));
    }
  }

  private async neighbours(node: GraphNode, type: string, kind: string, limit: number): Promise<Fragment> {
    const fragment = fragmentOf((await this.api.neighbours(node.nid, type, kind, limit)).graph, node.id);
    const taken = [...this.model.nodes.values()];
    const fresh = fragment.nodes.filter((each) => !this.model.nodes.has(each.id));
    const known = fragment.nodes.filter((each) => this.model.nodes.has(each.id));
    return { nodes: [...known, ...ringsAround(node, fresh, taken)], edges: fragment.edges };
  }

  private async members(group: GraphNode): Promise<Fragment> {
    const fragment = fragmentOf(await this.api.graph(this.options.snapshot, `group-${group.id.slice(1)}`), group.id);
    const nodes = besideOutward(group, fragment.nodes, [...this.model.nodes.values()]);
    const ties = nodes.map((node): GraphEdge => ({
      id: `m${group.id}-${node.id}`, lid: 0, source: group.id, target: node.id, type: MEMBER, count: 1, sumFen: 0, first: null, last: null, directed: false,
    }));
    return { nodes, edges: [...fragment.edges, ...ties] };
  }

  private async askExpand(): Promise<void> {
    const node = this.model.nodes.get(this.nodes[0] ?? "");
    if (!node) return;
    if (node.nid === 0) return this.expand(node.id, "", "", EXPAND_MAX);
    try {
      const { counts } = await this.api.counts(node.nid);
      this.menu.show(node, counts, (type, kind, limit) => void this.expand(node.id, type, kind, limit), () => this.part("stage").focus());
    } catch (failure) {
      this.complain(failure);
    }
  }

  private async findPath(): Promise<void> {
    if (this.nodes.length !== 2) return this.tellReader(text(this.options.texts, "canvas.path.two"));
    await this.path(this.nodes[0].slice(1), this.nodes[1].slice(1));
  }

  private async path(from: string, to: string): Promise<void> {
    try {
      const { total, graph } = await this.api.path(Number(from), Number(to));
      if (this.isDisposed) return;
      if (total === 0) return this.tellReader(text(this.options.texts, "canvas.path.none"));
      const fragment = fragmentOf(graph);
      const taken = [...this.model.nodes.values()];
      const start = this.model.nodes.get(`n${from}`) ?? { x: 0, y: 0 };
      const end = this.model.nodes.get(`n${to}`) ?? start;
      const fresh = fragment.nodes.filter((node) => !this.model.nodes.has(node.id));
      const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
      const known = fragment.nodes.filter((node) => this.model.nodes.has(node.id));
      this.commit(() => this.model.add({ nodes: [...known, ...ringsAround(middle, fresh, taken)], edges: fragment.edges }, `path~${from}~${to}`));
      this.renderer.highlight([...fragment.nodes, ...fragment.edges].map((each) => each.id));
      this.renderer.camera("fit");
      this.tellReader(text(this.options.texts, "canvas.path.found", fragment.nodes.length, fragment.edges.length));
    } catch (failure) {
      this.complain(failure);
    }
  }

  private openElement(id: string): void {
    if (this.model.edges.has(id)) this.tell("EvidenceAsked", id);
    else this.tell("Opened", id);
  }

  private tell(method: "Opened" | "EvidenceAsked", id: string | undefined): void {
    if (id !== undefined && !id.startsWith("m")) void this.listener.invokeMethodAsync(method, id);
  }

  private commit(act: () => void): void {
    act();
    this.redraw();
  }

  private step(isDone: boolean): void {
    if (isDone) this.redraw();
  }

  private redraw(): void {
    this.keepSoon();
    const visible = this.model.visible();
    this.renderer.patch(visible);
    this.renderer.setPinned(this.model.pinned);
    const ids = new Set([...visible.nodes, ...visible.edges].map((each) => each.id));
    const before = this.nodes.length + this.edges.length;
    this.nodes = this.nodes.filter((id) => ids.has(id));
    this.edges = this.edges.filter((id) => ids.has(id));
    this.renderer.select(this.nodes, this.edges);
    if (this.nodes.length + this.edges.length !== before) void this.listener.invokeMethodAsync("Selected", this.nodes, this.edges);
    this.refresh();
  }

  /** Brings buttons, counts, panels and address in line with the model. */
  private refresh(): void {
    const one = this.nodes.length === 1;
    const enabled: Partial<Record<Command, boolean>> = {
      mark: this.nodes.some((id) => id.startsWith("n")), undo: this.model.canUndo, redo: this.model.canRedo, expand: one, hide: this.nodes.length > 0, pin: this.nodes.length > 0,
      show: this.model.hidden.size > 0, path: this.nodes.length === 2 && this.nodes.every((id) => id.startsWith("n")), open: one,
      collapse: this.nodes.some((id) => [...this.model.expanded].some((token) => token.startsWith(`${id}~`))),
      evidence: (one && this.nodes[0].startsWith("n")) || (this.nodes.length === 0 && this.edges.length === 1 && /^[lx]/.test(this.edges[0])),
    };
    for (const button of this.root.querySelectorAll<HTMLButtonElement>("button[data-command]")) {
      const command = button.dataset.command as Command;
      if (command in enabled) button.disabled = !enabled[command];
      if (command === "filter" || command === "table") button.setAttribute("aria-pressed", String(!this.part(command).hidden));
    }
    const visible = this.model.visible();
    this.part("status").textContent = this.statusText(visible);
    if (!this.part("filter").hidden) this.filter.show(this.model);
    this.timeline.show([...this.model.edges.values()], this.model.filter);
    if (!this.part("table").hidden) this.table.show(visible, new Set([...this.nodes, ...this.edges]));
    this.part("stage").classList.toggle("canvas-stage-small", !this.part("table").hidden);
    this.writeAddress();
  }

  private statusText(visible: Fragment): string {
    const texts = this.options.texts;
    const added = this.model.nodes.size - this.counts.shown;
    const parts = [text(texts, "canvas.shown", visible.nodes.length, Math.max(this.counts.total, this.model.nodes.size), visible.edges.length)];
    const reasons = [text(texts, `canvas.reason.${this.counts.reason}`)];
    if (added > 0) reasons.push(text(texts, "canvas.reason.added", added));
    if (this.model.hidden.size > 0) reasons.push(text(texts, "canvas.reason.hidden", this.model.hidden.size));
    const { typesOff, kindsOff, from, to } = this.model.filter;
    if (typesOff.size + kindsOff.size > 0 || from !== null || to !== null) reasons.push(text(texts, "canvas.reason.filtered"));
    return parts.concat(reasons.join(text(texts, "canvas.and"))).join(text(texts, "canvas.because"));
  }

  private writeAddress(): void {
    if (!this.options.keepsAddress) return;
    const { filter } = this.model;
    writeViewState({
      selected: [...this.nodes, ...this.edges], expanded: [...this.model.expanded], hidden: [...this.model.hidden], pinned: [...this.model.pinned],
      typesOff: [...filter.typesOff], kindsOff: [...filter.kindsOff], from: dayOf(filter.from), to: dayOf(filter.to), table: this.tableWish,
    });
  }

  private announce(): void {
    const node = this.model.nodes.get(this.nodes[0] ?? "");
    if (this.nodes.length !== 1 || !node) return this.tellReader(text(this.options.texts, "canvas.selected", this.nodes.length, this.edges.length));
    const ties = [...this.model.edges.values()].filter((edge) => edge.source === node.id || edge.target === node.id).length;
    this.tellReader(text(this.options.texts, "canvas.selected.one", nameOf(this.options.texts, "kind", node.kind), node.label, ties));
  }

  private edgesAt(ids: readonly string[]): string[] {
    const set = new Set(ids);
    return [...this.model.edges.values()].filter((edge) => set.has(edge.source) || set.has(edge.target)).map((edge) => edge.id);
  }

  private toggle(name: "filter" | "table"): void {
    this.part(name).hidden = !this.part(name).hidden;
    if (name === "table") this.tableWish = !this.part(name).hidden;
    this.refresh();
  }

  private async savePicture(): Promise<void> {
    const visible = this.model.visible();
    const types = [...new Set(visible.edges.map((edge) => edge.type))];
    try {
      const link = document.createElement("a");
      // No name and no number: names of files end in lists.
      link.download = `graph-${beijingNow().replace(/\D/g, "")}.png`;
      link.href = await pictureOf(this.renderer.export(), {
        title: document.querySelector("h1")?.textContent?.trim() ?? "", shown: this.statusText(visible),
        legend: types.map((type) => ({ name: nameOf(this.options.texts, "link", type), ...lookOf(type) })),
      }, this.options.texts);
      link.click();
    } catch (failure) {
      this.complain(failure);
    }
  }

  private toggleLasso(): void {
    this.lasso.toggle();
    this.tellReader(text(this.options.texts, this.lasso.isOn ? "canvas.lasso.on" : "canvas.lasso.off"));
  }

  private askMark(): void {
    const nodes = this.nodes.filter((id) => id.startsWith("n"));
    if (nodes.length > 0) void this.listener.invokeMethodAsync("MarkAsked", nodes);
  }

  /** Pictures of a group are arranged for everyone and for tomorrow; others are as the address says. */
  private get isArranged(): boolean {
    return this.options.view.startsWith("group-");
  }

  private arrangement(): Arrangement {
    const positions: Record<string, [number, number]> = {};
    for (const node of this.model.nodes.values()) {
      const before = this.placed.get(node.id);
      const isMoved = before && (before.x !== node.x || before.y !== node.y);
      if (isMoved || this.arranged.has(node.id) || this.model.pinned.has(node.id)) positions[node.id] = [Math.round(node.x), Math.round(node.y)];
    }
    return { positions, pinned: [...this.model.pinned], hidden: [...this.model.hidden] };
  }

  private keepSoon(): void {
    if (!this.isArranged) return;
    clearTimeout(this.keeping);
    this.keeping = window.setTimeout(() => this.keepNow(), KEEP_AFTER);
  }

  private keepNow(): void {
    clearTimeout(this.keeping);
    const arrangement = this.arrangement();
    const written = JSON.stringify(arrangement);
    if (!this.isArranged || this.isDisposed || this.model.nodes.size === 0 || written === this.kept) return;
    this.kept = written;
    this.api.arrange(this.options.view, arrangement).catch((failure) => this.complain(failure));
  }

  private onClick(event: MouseEvent): void {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[data-command]");
    if (!button || button.disabled) return;
    if (button.dataset.command === "reload") void this.load();
    else void this.command(button.dataset.command as Command);
  }

  private onKey(event: KeyboardEvent): void {
    const command = commandOf(event);
    if (command) {
      event.preventDefault();
      void this.command(command);
    } else if (event.code.startsWith("Arrow")) {
      event.preventDefault();
      this.walk(event.code);
    }
  }

  /** The arrow keys go to the node that lies best in their direction, neighbours before others. */
  private walk(key: string): void {
    const visible = this.model.visible();
    const here = visible.nodes.find((node) => node.id === this.nodes[this.nodes.length - 1]);
    if (!here) {
      if (visible.nodes.length > 0) this.select([visible.nodes[0].id], []);
      return;
    }
    const near = new Set(visible.edges.filter((e) => e.source === here.id || e.target === here.id).map((e) => (e.source === here.id ? e.target : e.source)));
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key] ?? [0, 0];
    let best: { id: string; cost: number } | null = null;
    for (const node of visible.nodes) {
      const along = (node.x - here.x) * dx + (node.y - here.y) * dy;
      if (node.id === here.id || along <= 0) continue;
      const aside = Math.abs((node.x - here.x) * dy) + Math.abs((node.y - here.y) * dx);
      const cost = (along + 2 * aside) * (near.has(node.id) ? 1 : 3);
      if (!best || cost < best.cost) best = { id: node.id, cost };
    }
    if (best) this.select([best.id], []);
  }

  private say(state: "loading" | "empty" | "error" | null, detail = ""): void {
    const message = this.part("message");
    message.hidden = state === null;
    message.replaceChildren();
    if (state === null) return;
    const line = document.createElement("p");
    line.textContent = text(this.options.texts, `canvas.${state}`, detail);
    message.append(line);
    message.setAttribute("role", state === "error" ? "alert" : "status");
    if (state !== "error") return;
    const again = document.createElement("button");
    again.type = "button";
    again.dataset.command = "reload";
    again.textContent = text(this.options.texts, "canvas.retry");
    message.append(again);
  }

  private complain(failure: unknown): void {
    this.tellReader(text(this.options.texts, "canvas.error", failure instanceof Error ? failure.message : String(failure)));
  }

  private tellReader(message: string): void {
    this.part("announcer").textContent = message;
  }

  private part(name: string): HTMLElement {
    const part = this.root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The canvas has no part '${name}'.`);
    return part;
  }
}

function commandOf(event: KeyboardEvent): Command | null {
  if (event.altKey || event.metaKey) return null;
  if (event.ctrlKey && event.code === "KeyA") return "all";
  if (event.ctrlKey) return event.code === "KeyZ" ? (event.shiftKey ? "redo" : "undo") : event.code === "KeyY" ? "redo" : null;
  const byCode: Record<string, Command> = {
    KeyE: "expand", KeyC: "collapse", KeyH: event.shiftKey ? "show" : "hide", KeyP: "pin", KeyF: "fit", KeyT: "table", KeyL: "filter", KeyR: "path",
    KeyI: "evidence", KeyS: "lasso", KeyM: "mark", KeyG: "png", Enter: "open", Escape: "clear", Equal: "in", NumpadAdd: "in", Minus: "out", NumpadSubtract: "out",
  };
  return byCode[event.code] ?? null;
}
