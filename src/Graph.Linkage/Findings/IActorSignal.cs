namespace Graph.Linkage.Findings;

/// <summary>One of the five domain signals.</summary>
public interface IActorSignal
{
    /// <summary>The signal of an actor; its value is null where the data cannot say.</summary>
    Signal Of(int actor);
}
