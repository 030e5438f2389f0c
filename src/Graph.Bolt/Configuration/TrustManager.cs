#nullable disable annotations
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Graph.Bolt;

/// <summary>Decides which certificates are believed.</summary>
public abstract class TrustManager
{
    /// <summary>Whether the certificate of the server is believed.</summary>
    public abstract bool ValidateServerCertificate(Uri uri, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors sslPolicyErrors);

    /// <summary>Believes every certificate, of the right host only when asked for.</summary>
    public static TrustManager CreateInsecure(bool verifyHostname = false) => new CertificateRule(
        (_, _, errors) => !verifyHostname || !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch));

    /// <summary>Believes what the system believes.</summary>
    public static TrustManager CreateChainTrust(bool verifyHostname = true) => new CertificateRule(
        (_, _, errors) => (verifyHostname ? errors : errors & ~SslPolicyErrors.RemoteCertificateNameMismatch) == SslPolicyErrors.None);

    /// <summary>Believes what the given certificates have signed, and these themselves.</summary>
    public static TrustManager CreateCertTrust(IEnumerable<X509Certificate2> trusted, bool verifyHostname = true)
    {
        X509Certificate2[] roots = [.. trusted];
        return new CertificateRule((certificate, chain, errors) =>
            !errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) &&
            !(verifyHostname && errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) &&
            IsSignedBy(roots, certificate, chain));
    }

    private static bool IsSignedBy(X509Certificate2[] roots, X509Certificate2 certificate, X509Chain sent)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        foreach (var element in sent.ChainElements)
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        return chain.Build(certificate);
    }
}
