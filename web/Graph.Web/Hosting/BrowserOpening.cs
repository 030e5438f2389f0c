using System.ComponentModel;
using System.Diagnostics;

namespace Graph.Web.Hosting;

/// <summary>Opens the browser of the machine, for people who start the product by a double click.</summary>
internal static class BrowserOpening
{
    /// <summary>Opens an address; false where the machine knows no browser, so that the caller names the address instead.</summary>
    public static bool TryOpen(string address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
            return true;
        }
        catch (Exception failure) when (failure is Win32Exception or PlatformNotSupportedException or InvalidOperationException)
        {
            return false;
        }
    }
}
