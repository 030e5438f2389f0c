namespace Graph.Cli.Evaluation;

/// <summary>Somebody the truth knows something about.</summary>
/// <param name="Id">Written id of the person.</param>
/// <param name="Actors">All ids under which the person may be ranked.</param>
/// <param name="Gang">Gang, or empty.</param>
/// <param name="Role">Role, or empty.</param>
/// <param name="IsBoss">Whether the person leads the gang.</param>
/// <param name="Camouflage">Kind of camouflage, or empty.</param>
/// <param name="IsSupplier">Whether the person sold cards on his own account and belongs to no gang.</param>
/// <param name="Number">Number that twins of a world share, or the id where there is none.</param>
internal sealed record TruthPerson(
    string Id, IReadOnlyList<string> Actors, string Gang, string Role, bool IsBoss, string Camouflage, bool IsSupplier, string Number)
{
    public bool IsMember => Gang.Length > 0 && Camouflage.Length == 0;

    /// <summary>Neither a member nor innocent: left out of the scores of membership.</summary>
    public bool IsNeutral => IsSupplier || Role == "Victim";
}
