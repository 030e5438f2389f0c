namespace Graph.Seeds.Files;

/// <summary>How a bank says which way the money went.</summary>
internal enum Direction
{
    /// <summary>进 and 出.</summary>
    InOut,

    /// <summary>贷 and 借.</summary>
    CreditDebitWord,

    /// <summary>C and D.</summary>
    CreditDebitLetter,

    /// <summary>A column for income and one for expense.</summary>
    TwoColumns,

    /// <summary>The sign of the amount.</summary>
    Signed,
}
