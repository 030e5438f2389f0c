using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>A link that only rows of one import support, at an object that was known before.</summary>
/// <param name="Known">The object.</param>
/// <param name="Other">The other end.</param>
/// <param name="Link">The link.</param>
public sealed record NewTie(EntityRef Known, EntityRef Other, LinkRow Link);
