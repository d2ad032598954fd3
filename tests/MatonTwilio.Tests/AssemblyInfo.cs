// The default session, the environment and the import of a module belong to the process: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
