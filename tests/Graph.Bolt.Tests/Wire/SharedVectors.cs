using System.Globalization;
using System.Text.Json;
using NUnit.Framework;

namespace Graph.Bolt.Tests.Wire;

/// <summary>The byte vectors beside the repository; tests that need them are ignored where they are absent.</summary>
internal static class SharedVectors
{
    private const string Place = "shared/data/bolt/packstream-handshake-vectors.json";

    public static JsonElement Read(string section)
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, Place);
            if (File.Exists(file))
                return JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty(section).Clone();
        }
        Assert.Ignore($"{Place} is not beside the repository.");
        throw new InvalidOperationException();
    }

    public static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    public static object? Value(JsonElement element, string? type = null) => element.ValueKind switch
    {
        JsonValueKind.Array when type == "bytes" => element.EnumerateArray().Select(item => item.GetByte()).ToArray(),
        JsonValueKind.Array => element.EnumerateArray().Select(item => Value(item)).ToList(),
        JsonValueKind.Object when element.TryGetProperty("float", out var number) => number.GetDouble(),
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(entry => entry.Name, entry => Value(entry.Value)),
        JsonValueKind.Number when type == "float" => element.GetDouble(),
        JsonValueKind.Number => long.Parse(element.GetRawText(), CultureInfo.InvariantCulture),
        _ => element.GetString(),
    };
}
