using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>The ranking.</summary>
/// <param name="Run">The run that made it, or null when none has finished.</param>
/// <param name="Actors">One page of it.</param>
/// <param name="SetAside">How many objects were kept out of it.</param>
/// <param name="Regions">Region of each actor of the page by rank; empty where no kind of place is chosen.</param>
public sealed record LeadersPage(RunRecord? Run, ListPage<ActorLine> Actors, long SetAside, IReadOnlyDictionary<int, string> Regions);
