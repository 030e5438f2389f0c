namespace Graph.Benchmarks.Bolt;

/// <summary>One measurement: the best of several runs. Processor time counts all threads, a loopback server's among them.</summary>
internal sealed record BoltResult(
    string Name, int Rows, int Runs, double MicrosecondsPerRow, double ProcessorMicrosecondsPerRow, double BytesAllocatedPerRow);
