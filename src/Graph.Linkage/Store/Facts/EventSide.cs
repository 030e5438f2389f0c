namespace Graph.Linkage.Store;

/// <summary>Which end of a call or transfer the source row was recorded at.</summary>
public enum EventSide
{
    /// <summary>Neither end in particular: an event that only one source can state (a device use, a login, a custom event).</summary>
    None,

    /// <summary>The record of the end the event starts from: payer, caller.</summary>
    From,

    /// <summary>The record of the end the event goes to: payee, callee.</summary>
    To,
}
