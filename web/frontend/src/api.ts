import type { Arrangement, Fragment, GraphEdge, GraphNode } from "./model";

/** The column-wise document of GET /graphs/{snapshot}/{view} and of neighbours and paths. */
export interface GraphDocument {
  shown: number;
  total: number;
  reason: string;
  nodes: {
    id: string[]; nid: number[]; kind: string[]; label: string[]; key: string[]; group: (string | null)[]; role: (string | null)[];
    score: (number | null)[]; mark: (string | null)[]; size: number[]; x: number[]; y: number[];
  };
  edges: {
    id: string[]; lid: number[]; source: number[]; target: number[]; type: string[]; count: number[]; sumFen: number[];
    first: (number | null)[]; last: (number | null)[]; directed: boolean[];
  };
}

export interface NeighbourCount {
  linkType: string;
  kind: string;
  neighbours: number;
}

export interface NeighbourDocument {
  counts: NeighbourCount[];
  graph: GraphDocument;
}

export interface PathDocument {
  total: number;
  graph: GraphDocument;
}

/** A failure that the server explained. */
export class ApiError extends Error {}

export class Api {
  constructor(private readonly root: string, private readonly culture: string) {}

  graph(snapshot: string, view: string): Promise<GraphDocument> {
    return this.ask(`graphs/${encodeURIComponent(snapshot)}/${encodeURIComponent(view)}`);
  }

  /** What was arranged of a view earlier; null for nothing. */
  async arrangement(view: string): Promise<Arrangement | null> {
    const response = await fetch(`${this.root}/arrangements/${encodeURIComponent(view)}`, { headers: { Accept: "application/json" } });
    return response.status === 200 ? ((await response.json()) as Arrangement) : null;
  }

  async arrange(view: string, arrangement: Arrangement): Promise<void> {
    const body = JSON.stringify(arrangement);
    // The page may be on its way out: what is small enough goes on without it.
    await fetch(`${this.root}/arrangements/${encodeURIComponent(view)}`, {
      method: "PUT", headers: { "Content-Type": "application/json" }, body, keepalive: body.length < 60_000,
    });
  }

  counts(nid: number): Promise<NeighbourDocument> {
    return this.ask(`entities/${nid}/neighbours?limit=0`);
  }

  neighbours(nid: number, type: string, kind: string, limit: number): Promise<NeighbourDocument> {
    return this.ask(`entities/${nid}/neighbours?type=${encodeURIComponent(type)}&kind=${encodeURIComponent(kind)}&limit=${limit}`);
  }

  path(from: number, to: number): Promise<PathDocument> {
    return this.ask("paths", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ from, to }) });
  }

  private async ask<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await fetch(`${this.root}/${path}`, {
      ...init, headers: { Accept: "application/json", "Accept-Language": this.culture, ...init?.headers },
    });
    if (response.ok) return (await response.json()) as T;
    const problem = await response.json().catch(() => null);
    throw new ApiError(problem?.title ?? `${response.status}`);
  }
}

/** Rows from columns; nodes that an expansion brought say so. */
export function fragmentOf(document: GraphDocument, addedBy: string | null = null): Fragment {
  const n = document.nodes;
  const e = document.edges;
  const nodes: GraphNode[] = n.id.map((id, i) => ({
    id, nid: n.nid[i], kind: n.kind[i], label: n.label[i], key: n.key[i], group: n.group[i], role: n.role[i], score: n.score[i],
    mark: n.mark[i], size: n.size[i], x: n.x[i], y: n.y[i], addedBy,
  }));
  const edges: GraphEdge[] = e.id.map((id, i) => ({
    id, lid: e.lid[i], source: n.id[e.source[i]], target: n.id[e.target[i]], type: e.type[i], count: e.count[i], sumFen: e.sumFen[i],
    first: e.first[i], last: e.last[i], directed: e.directed[i],
  }));
  return { nodes, edges };
}
