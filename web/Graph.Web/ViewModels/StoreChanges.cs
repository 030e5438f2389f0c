namespace Graph.Web.ViewModels;

/// <summary>Tells what is shown on a circuit that a user changed the store there: marks, notes.</summary>
public sealed class StoreChanges
{
    /// <summary>Raised after a change.</summary>
    public event Func<Task>? Changed;

    /// <summary>Tells everyone.</summary>
    public async Task TellAsync()
    {
        foreach (var listener in Changed?.GetInvocationList().Cast<Func<Task>>() ?? [])
            await listener();
    }
}
