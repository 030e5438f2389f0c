namespace Graph.Linkage.Ingest.Cells;

/// <summary>What a call record is, seen from the number it was pulled for.</summary>
public enum CallKind
{
    /// <summary>The cell says nothing that is understood.</summary>
    Unknown,

    /// <summary>主叫.</summary>
    Caller,

    /// <summary>被叫.</summary>
    Callee,

    /// <summary>呼转.</summary>
    Forwarded,

    /// <summary>主短: a message sent.</summary>
    SmsOut,

    /// <summary>被短: a message received.</summary>
    SmsIn,
}
