// Two at a time; the tests of TheProcess come after them, one by one.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
