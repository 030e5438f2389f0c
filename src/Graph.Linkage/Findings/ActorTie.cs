namespace Graph.Linkage.Findings;

/// <summary>A link between objects of two actors.</summary>
/// <param name="Lid">Store number of the link.</param>
/// <param name="Type">Type of the link.</param>
/// <param name="Count">Happenings.</param>
/// <param name="From">Entity it starts from.</param>
/// <param name="To">Entity it goes to.</param>
public readonly record struct ActorTie(long Lid, string Type, long Count, int From, int To);
