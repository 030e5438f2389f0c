namespace Graph.Jobs;

/// <summary>Tells a worker that something may be owed. What is owed, only the ledger says.</summary>
public interface IRunWaker
{
    /// <summary>Wakes a worker; returns at once. Waking too often does no harm.</summary>
    void Wake();
}
