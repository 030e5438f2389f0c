namespace Graph.Web.ViewModels;

/// <summary>Why an object stands where it stands, what speaks against it, and what is missing to say more.</summary>
/// <param name="Ranked">The ranked actor it is or belongs to, or null.</param>
/// <param name="IsItself">Whether that actor is the object itself rather than its owner or a number of its owner.</param>
/// <param name="Total">How many actors are ranked.</param>
/// <param name="For">What speaks for it.</param>
/// <param name="Against">What speaks against it or is doubtful.</param>
/// <param name="Missing">What would let more be said.</param>
public sealed record Standing(
    ActorLine? Ranked, bool IsItself, long Total, IReadOnlyList<StandingReason> For, IReadOnlyList<StandingReason> Against,
    IReadOnlyList<MissingRecord> Missing);
