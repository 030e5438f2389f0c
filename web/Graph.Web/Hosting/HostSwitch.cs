namespace Graph.Web.Hosting;

/// <summary>Lets a page end the running host so that it starts again on another store: the demo, one's own, or the same emptied.</summary>
public sealed class HostSwitch(IHostApplicationLifetime lifetime)
{
    /// <summary>What is to run next; null when the host just ends.</summary>
    public HostTurn? Next { get; private set; }

    /// <summary>Ends the host in favour of another turn; the first wish counts.</summary>
    public void Turn(HostTurn turn)
    {
        Next ??= turn;
        lifetime.StopApplication();
    }
}
