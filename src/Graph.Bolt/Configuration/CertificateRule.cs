using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Graph.Bolt;

/// <summary>A rule about certificates.</summary>
internal sealed class CertificateRule(Func<X509Certificate2, X509Chain, SslPolicyErrors, bool> isBelieved) : TrustManager
{
    public override bool ValidateServerCertificate(Uri uri, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors sslPolicyErrors) =>
        isBelieved(certificate, chain, sslPolicyErrors);
}
