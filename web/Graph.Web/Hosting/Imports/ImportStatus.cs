using Graph.Linkage.Model;

namespace Graph.Web.Hosting.Imports;

/// <summary>An order as pages see it.</summary>
/// <param name="Order">The order.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Step">How far it is, or null before it starts.</param>
/// <param name="ImportId">The import it became, once it has ended.</param>
/// <param name="Error">Why it failed, or null.</param>
public sealed record ImportStatus(ImportOrder Order, ImportOrderState State, ImportStep? Step, string? ImportId, UserMessage? Error)
{
    /// <summary>Whether it will still change.</summary>
    public bool IsOpen => State is ImportOrderState.Waiting or ImportOrderState.Running;
}
