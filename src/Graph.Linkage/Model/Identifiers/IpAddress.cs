using System.Net;
using System.Net.Sockets;

namespace Graph.Linkage.Model.Identifiers;

/// <summary>IP addresses in their canonical text.</summary>
public static class IpAddress
{
    /// <summary>Reads an address of version 4 (four numbers) or 6; a port behind it is dropped.</summary>
    public static IdentifierReading Read(string text)
    {
        var clean = IdentifierText.Clean(text);
        if (clean.Count(letter => letter == ':') == 1)
            clean = clean[..clean.IndexOf(':')];
        if (!IPAddress.TryParse(clean, out var address)
            || (address.AddressFamily == AddressFamily.InterNetwork && clean.Count(letter => letter == '.') != 3))
            return IdentifierReading.Faulty("ip.format");
        return IdentifierReading.Good(address.ToString(), text);
    }

    /// <summary>Whether a key is an address of no one in particular: private, shared (100.64.0.0/10), loopback, link-local or zero.</summary>
    public static bool IsReserved(string key)
    {
        if (!IPAddress.TryParse(key, out var address))
            return false;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal || address.Equals(IPAddress.IPv6Any);
        return address.GetAddressBytes() switch
        {
            [0 or 10 or 127, ..] => true,
            [100, >= 64 and < 128, ..] => true,
            [169, 254, ..] or [192, 168, ..] => true,
            [172, >= 16 and < 32, ..] => true,
            [255, 255, 255, 255] => true,
            _ => false,
        };
    }
}
