#nullable disable annotations
using System.Globalization;

namespace Graph.Bolt;

/// <summary>Host and port of a server.</summary>
public sealed class ServerAddress : IEquatable<ServerAddress>
{
    internal const int DefaultPort = 7687;

    private ServerAddress(string host, int port) => (Host, Port) = (host, port);

    /// <summary>Name or number of the host; an IPv6 number without brackets.</summary>
    public string Host { get; }

    /// <summary>Port.</summary>
    public int Port { get; }

    /// <summary>The address of host and port.</summary>
    public static ServerAddress From(string host, int port)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        return new ServerAddress(host.Trim('[', ']'), port);
    }

    /// <summary>The address of a URI; 7687 is the port when it has none.</summary>
    public static ServerAddress From(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return From(uri.Host, uri.Port < 0 ? DefaultPort : uri.Port);
    }

    /// <inheritdoc/>
    public bool Equals(ServerAddress other) =>
        other is not null && Port == other.Port && string.Equals(Host, other.Host, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as ServerAddress);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Host.ToLowerInvariant(), Port);

    /// <inheritdoc/>
    public override string ToString()
    {
        var host = Host.Contains(':', StringComparison.Ordinal) ? "[" + Host + "]" : Host;
        return string.Create(CultureInfo.InvariantCulture, $"{host}:{Port}");
    }

    /// <summary>The address in <c>host:port</c>, as servers write it.</summary>
    internal static ServerAddress Parse(string text) => From(new Uri("bolt://" + text));
}
