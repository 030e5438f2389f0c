namespace Graph.Web.Hosting;

/// <summary>One turn of the host, from opening a store to closing it.</summary>
/// <param name="IsDemo">Whether it serves the demo.</param>
/// <param name="Clears">Whether the data folder is emptied before.</param>
public sealed record HostTurn(bool IsDemo, bool Clears = false);
