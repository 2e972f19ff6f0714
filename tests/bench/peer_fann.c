/* peer_fann.c - FANN on the nets of the bench: 100 full-batch steps, tanh. */
#include <doublefann.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void measure(unsigned width, unsigned samples)
{
	struct fann *net = fann_create_standard(4, 2, width, width, 1);
	struct fann_train_data *data = fann_create_train(samples, 2, 1);
	double start;

	for (unsigned i = 0; i < samples; i++) {
		data->input[i][0] = rand() / (double)RAND_MAX;
		data->input[i][1] = rand() / (double)RAND_MAX;
		data->output[i][0] = i % 2 ? 1 : -1;
	}
	fann_set_training_algorithm(net, FANN_TRAIN_BATCH);
	fann_set_activation_function_hidden(net, FANN_SIGMOID_SYMMETRIC);
	fann_set_activation_function_output(net, FANN_LINEAR);
	start = now();
	for (int k = 0; k < 100; k++)
		fann_train_epoch(net, data);
	printf("FANN      100 steps, 2-%u-%u-1, %u, tanh %10.2f ms\n", width,
	       width, samples, 1e3 * (now() - start));
	fann_destroy_train(data);
	fann_destroy(net);
}

int main(void)
{
	measure(16, 100);
	measure(64, 1000);
	return 0;
}
