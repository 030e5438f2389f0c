using Graph.Analytics;
using Graph.Linkage.Model;

namespace Graph.Linkage.Projection;

/// <summary>A graph of a scope: arrays for the kernels, and the way back to entities.</summary>
/// <param name="Graph">Undirected, weighted; node u is <see cref="Entities"/>[u].</param>
/// <param name="Facts">The facts it was made of, those left out included.</param>
/// <param name="Entities">Index into the facts of every node, ascending.</param>
/// <param name="NodeOf">Node of every entity, or -1 where it is none.</param>
/// <param name="FoldedInto">Entity into which an entity was folded, or -1.</param>
/// <param name="SetAside">Why an entity was kept out (infrastructure, victim, excluded ...), or null.</param>
/// <param name="Snapshot">SHA-256 of content, scope, options, settings and version, lower-case hex.</param>
public sealed record Projection(
    CsrGraph Graph, FactTable Facts, int[] Entities, int[] NodeOf, int[] FoldedInto, string?[] SetAside, string Snapshot)
{
    /// <summary>Number of nodes.</summary>
    public int NodeCount => Entities.Length;

    /// <summary>Id of a node.</summary>
    public EntityId IdOf(int node) => Facts.Ids[Entities[node]];

    /// <summary>Ids of the nodes in node order.</summary>
    public IReadOnlyList<EntityId> Nodes => Array.ConvertAll(Entities, entity => Facts.Ids[entity]);

    /// <summary>Store numbers of the nodes in node order.</summary>
    public long[] Nids => Array.ConvertAll(Entities, entity => Facts.Nids[entity]);
}
