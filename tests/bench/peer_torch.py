# peer_torch.py - PyTorch on the nets of the bench, one thread, 64 bits.
import time

import torch

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


def measure(width, samples):
    net = torch.nn.Sequential(
        torch.nn.Linear(2, width), torch.nn.ReLU(),
        torch.nn.Linear(width, width), torch.nn.ReLU(),
        torch.nn.Linear(width, 1))
    x = torch.rand(samples, 2)
    y = torch.sign(torch.rand(samples) - 0.5)
    by = torch.optim.SGD(net.parameters(), lr=0.05)
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(100):
            by.zero_grad()
            loss = torch.relu(1 - y * net(x)[:, 0]).mean()
            loss = loss + 1e-4 * sum((p * p).sum() for p in net.parameters())
            loss.backward()
            by.step()
        best = min(best, time.perf_counter() - start)
    print(f"PyTorch   100 steps, 2-{width}-{width}-1, {samples}, relu "
          f"{best * 1e3:10.2f} ms")


measure(16, 100)
measure(64, 1000)
