using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>A member of a group.</summary>
/// <param name="Id">Entity.</param>
/// <param name="Role">Leader, Organiser, Dealer, Recruiter, Handler, Opener, Caller, DeviceKeeper, MoneyMover, Victim or Unknown.</param>
/// <param name="Score">Score where it is an actor, else null.</param>
public sealed record MemberFinding(EntityId Id, string Role, double? Score);
