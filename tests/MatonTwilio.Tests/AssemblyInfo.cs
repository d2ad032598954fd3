// Two tests run at the same time. The tests of TheProcess run after them, one by one.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
