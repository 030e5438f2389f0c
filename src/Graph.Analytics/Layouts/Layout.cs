namespace Graph.Analytics;

/// <summary>Where the nodes of a drawing lie; y grows downwards as on a screen.</summary>
/// <param name="X">Length n, finite; the drawing is centred on 0.</param>
/// <param name="Y">Length n, finite.</param>
public sealed record Layout(float[] X, float[] Y);
