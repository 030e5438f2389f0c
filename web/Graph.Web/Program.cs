return await Graph.Web.Hosting.GraphHost.RunAsync(args);
