/** What is drawn, independent of what draws it: nodes, edges, what is hidden, pinned and filtered, and the way back. */

export interface GraphNode {
  readonly id: string;
  /** Store number; 0 for a group. */
  readonly nid: number;
  readonly kind: string;
  readonly label: string;
  readonly key: string;
  readonly group: string | null;
  readonly role: string | null;
  readonly score: number | null;
  readonly mark: string | null;
  /** Members of a group, else 1. */
  readonly size: number;
  readonly x: number;
  readonly y: number;
  /** Node whose expansion brought this one, or null. */
  readonly addedBy: string | null;
}

export interface GraphEdge {
  readonly id: string;
  /** Store number; 0 between groups. */
  readonly lid: number;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly count: number;
  readonly sumFen: number;
  /** Milliseconds since 1970, or null where no time is known. */
  readonly first: number | null;
  readonly last: number | null;
  readonly directed: boolean;
}

export interface Fragment {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface Filter {
  /** Types of link and kinds of entity that are switched off. */
  readonly typesOff: ReadonlySet<string>;
  readonly kindsOff: ReadonlySet<string>;
  readonly from: number | null;
  readonly to: number | null;
}

/** What people changed of the picture of a group: kept by the server and there tomorrow. */
export interface Arrangement {
  readonly positions: Readonly<Record<string, readonly [number, number]>>;
  readonly pinned: readonly string[];
  readonly hidden: readonly string[];
}

interface State {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  readonly hidden: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  readonly expanded: ReadonlySet<string>;
  readonly filter: Filter;
}

/** Type of the edges that tie a group to its members on the canvas. */
export const MEMBER = "MEMBER";

const UNDO_MAX = 50;
export const noFilter: Filter = { typesOff: new Set(), kindsOff: new Set(), from: null, to: null };

/** Every change makes a new state, so that undo is a step back and nothing else. */
export class GraphModel {
  private past: State[] = [];
  private future: State[] = [];
  private state: State = {
    nodes: new Map(), edges: new Map(), hidden: new Set(), pinned: new Set(), expanded: new Set(), filter: noFilter,
  };

  get nodes(): ReadonlyMap<string, GraphNode> { return this.state.nodes; }
  get edges(): ReadonlyMap<string, GraphEdge> { return this.state.edges; }
  get hidden(): ReadonlySet<string> { return this.state.hidden; }
  get pinned(): ReadonlySet<string> { return this.state.pinned; }
  get expanded(): ReadonlySet<string> { return this.state.expanded; }
  get filter(): Filter { return this.state.filter; }
  get canUndo(): boolean { return this.past.length > 0; }
  get canRedo(): boolean { return this.future.length > 0; }

  /** Starts over; there is no way back from here. */
  load(fragment: Fragment): void {
    this.past = [];
    this.future = [];
    this.state = {
      nodes: new Map(fragment.nodes.map((node) => [node.id, node])),
      edges: new Map(fragment.edges.map((edge) => [edge.id, edge])),
      hidden: new Set(), pinned: new Set(), expanded: new Set(), filter: noFilter,
    };
  }

  /**
   * Adds what an expansion or a path found; what is there stays as it is. Returns the ids of the new nodes.
   * The token says how to ask for it again; one of an expansion begins with the id of its node and a tilde.
   */
  add(fragment: Fragment, token: string | null): string[] {
    const nodes = new Map(this.state.nodes);
    const edges = new Map(this.state.edges);
    const fresh = fragment.nodes.filter((node) => !nodes.has(node.id));
    for (const node of fresh) nodes.set(node.id, node);
    for (const edge of fragment.edges) {
      if (nodes.has(edge.source) && nodes.has(edge.target) && !edges.has(edge.id)) edges.set(edge.id, edge);
    }
    const shown = new Set(this.state.hidden);
    for (const node of fragment.nodes) shown.delete(node.id);
    this.change({ nodes, edges, hidden: shown, expanded: token ? with_(this.state.expanded, [token]) : this.state.expanded });
    return fresh.map((node) => node.id);
  }

  /** Takes away what expanding this node brought, and what expanding that brought in turn; pinned nodes stay. */
  collapse(id: string): string[] {
    const gone = new Set<string>();
    const expanded = new Set(this.state.expanded);
    const roots = [id];
    for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
      for (const token of [...expanded].filter((each) => each.startsWith(`${root}~`))) expanded.delete(token);
      for (const node of this.state.nodes.values()) {
        if (node.addedBy !== root || this.state.pinned.has(node.id) || gone.has(node.id)) continue;
        gone.add(node.id);
        roots.push(node.id);
      }
    }
    if (gone.size === 0 && expanded.size === this.state.expanded.size) return [];
    const nodes = new Map([...this.state.nodes].filter(([key]) => !gone.has(key)));
    const edges = new Map([...this.state.edges].filter(([, edge]) => !gone.has(edge.source) && !gone.has(edge.target)));
    this.change({ nodes, edges, expanded });
    return [...gone];
  }

  /** Puts what an address says in place, as part of loading: there is no way back from it. */
  restore(hidden: readonly string[], pinned: readonly string[], filter: Filter): void {
    const known = (id: string): boolean => this.state.nodes.has(id);
    this.state = { ...this.state, hidden: new Set(hidden.filter(known)), pinned: new Set(pinned.filter(known)), filter };
    this.past = [];
    this.future = [];
  }

  /** Puts what was arranged earlier in place, as part of loading. */
  arrange(arrangement: Arrangement): void {
    const nodes = new Map(this.state.nodes);
    for (const [id, [x, y]] of Object.entries(arrangement.positions)) {
      const node = nodes.get(id);
      if (node) nodes.set(id, { ...node, x, y });
    }
    const known = (id: string): boolean => nodes.has(id);
    this.state = { ...this.state, nodes, hidden: new Set(arrangement.hidden.filter(known)), pinned: new Set(arrangement.pinned.filter(known)) };
    this.past = [];
    this.future = [];
  }

  hide(ids: Iterable<string>): void {
    this.change({ hidden: with_(this.state.hidden, ids) });
  }

  showAll(): void {
    this.change({ hidden: new Set() });
  }

  /** Pins all of the nodes, or frees them when all are pinned already. */
  togglePin(ids: readonly string[]): void {
    const free = ids.every((id) => this.state.pinned.has(id));
    const pinned = new Set(this.state.pinned);
    for (const id of ids) {
      if (free) pinned.delete(id);
      else pinned.add(id);
    }
    this.change({ pinned });
  }

  setFilter(filter: Filter): void {
    this.change({ filter });
  }

  move(positions: ReadonlyMap<string, { x: number; y: number }>): void {
    const nodes = new Map(this.state.nodes);
    for (const [id, at] of positions) {
      const node = nodes.get(id);
      if (node) nodes.set(id, { ...node, x: at.x, y: at.y });
    }
    this.change({ nodes });
  }

  undo(): boolean {
    const before = this.past.pop();
    if (!before) return false;
    this.future.push(this.state);
    this.state = before;
    return true;
  }

  redo(): boolean {
    const after = this.future.pop();
    if (!after) return false;
    this.past.push(this.state);
    this.state = after;
    return true;
  }

  /** Nodes and edges that neither hiding nor a filter keeps away. */
  visible(): Fragment {
    const { nodes, edges, hidden, filter } = this.state;
    const shown = new Map([...nodes].filter(([id, node]) => !hidden.has(id) && !filter.kindsOff.has(node.kind)));
    return {
      nodes: [...shown.values()],
      edges: [...edges.values()].filter((edge) => shown.has(edge.source) && shown.has(edge.target) && passes(edge, filter)),
    };
  }

  private change(part: Partial<State>): void {
    this.past.push(this.state);
    if (this.past.length > UNDO_MAX) this.past.shift();
    this.future = [];
    this.state = { ...this.state, ...part };
  }
}

/** An edge without a known time passes every window: that somebody registered a card does not stop being so. */
function passes(edge: GraphEdge, filter: Filter): boolean {
  if (filter.typesOff.has(edge.type)) return false;
  if (edge.first === null || edge.last === null) return true;
  return (filter.from === null || edge.last >= filter.from) && (filter.to === null || edge.first <= filter.to);
}

function with_(set: ReadonlySet<string>, more: Iterable<string>): Set<string> {
  const all = new Set(set);
  for (const id of more) all.add(id);
  return all;
}
