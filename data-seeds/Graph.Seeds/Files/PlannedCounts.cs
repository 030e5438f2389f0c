namespace Graph.Seeds.Files;

/// <summary>Row counts as the generator planned them; the header row counts as blank, like prefaces, titles and footers.</summary>
internal sealed record PlannedCounts(int Accepted, int Repaired = 0, int Duplicate = 0, int Rejected = 0, int Blank = 1, string Reasons = "")
{
    public int Read => Accepted + Repaired + Duplicate + Rejected + Blank;
}
