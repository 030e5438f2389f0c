using System.Globalization;
using Graph.Linkage.Model;
using Graph.Web.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Graph.Web.Api;

/// <summary>Failures of the API as problem+json with the stable code of the product.</summary>
public static class ApiProblems
{
    /// <summary>A problem from a message, with its code, localised text and hint.</summary>
    public static ProblemHttpResult Of(int status, UserMessage message)
    {
        var culture = CultureInfo.CurrentUICulture;
        return TypedResults.Problem(
            statusCode: status, title: new HostText(culture).TextOf(message), detail: UserMessages.Hint(message, culture),
            extensions: new Dictionary<string, object?> { ["code"] = message.Code });
    }

    /// <summary>404 for something the viewer cannot see or that is not there.</summary>
    public static ProblemHttpResult Missing(string code = "not-found") => Of(StatusCodes.Status404NotFound, new UserMessage(code));

    /// <summary>Answers an unhandled exception: failures with a code say it, others only that something failed.</summary>
    public static Task WriteAsync(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var problem = failure switch
        {
            GraphException known => Of(StatusOf(known.Code), known.UserMessage),
            BadHttpRequestException bad => Of(bad.StatusCode, new UserMessage("request.malformed")),
            _ => Of(StatusCodes.Status500InternalServerError, new UserMessage("internal.error")),
        };
        return problem.ExecuteAsync(context);
    }

    private static int StatusOf(string code) => code switch
    {
        _ when code.EndsWith(".unknown", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
        "store.full" => StatusCodes.Status507InsufficientStorage,
        _ when code.StartsWith("store.", StringComparison.Ordinal) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
