using System.Text.Json;
using Graph.Benchmarks.Kernels;

if (args is ["kernel", var name, var file, ..])
{
    Console.WriteLine(JsonSerializer.Serialize(KernelRun.Measure(name, file, args[3..])));
    return 0;
}

await Console.Error.WriteLineAsync("usage: Graph.Benchmarks kernel NAME EDGES.bin [--threads N] [--repeat N] [--iterations N] [--sources 1,2,...] [--out LABELS.i32]");
return 2;
