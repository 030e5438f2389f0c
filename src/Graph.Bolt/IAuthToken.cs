namespace Graph.Bolt;

/// <summary>Who is connecting; made by <see cref="AuthTokens"/>.</summary>
public interface IAuthToken
{
}
