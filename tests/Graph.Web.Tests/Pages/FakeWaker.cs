using Graph.Jobs;

namespace Graph.Web.Tests.Pages;

/// <summary>Counts how often the worker was woken.</summary>
internal sealed class FakeWaker : IRunWaker
{
    public int Calls { get; private set; }

    public void Wake() => Calls++;
}
