namespace Graph.Linkage.Ingest.Cells;

/// <summary>Which way money goes, seen from the account of the statement.</summary>
public enum MoneyDirection
{
    /// <summary>The cell says nothing that is understood.</summary>
    Unknown,

    /// <summary>Into the account.</summary>
    In,

    /// <summary>Out of the account.</summary>
    Out,

    /// <summary>Neither (不计收支).</summary>
    Neutral,
}
