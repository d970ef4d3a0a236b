package confidence

import "math"

// logistic returns the weights w that make the verdicts y most probable under
// 1/(1+exp(-x·w)), less penalty/2 times the sum of their squares. It takes Newton's
// steps, which the penalty keeps from running off.
func logistic(x [][]float64, y []bool, penalty float64) []float64 {
	n := len(x[0])
	w := make([]float64, n)
	const steps, enough = 100, 1e-9
	for range steps {
		gradient, hessian := make([]float64, n), make([][]float64, n)
		for i := range n {
			gradient[i] = penalty * w[i]
			hessian[i] = make([]float64, n)
			hessian[i][i] = penalty
		}
		for k, row := range x {
			p := 1 / (1 + math.Exp(-dot(row, w)))
			miss := p
			if y[k] {
				miss = p - 1
			}
			for i := range n {
				gradient[i] += miss * row[i]
				for j := range n {
					hessian[i][j] += p * (1 - p) * row[i] * row[j]
				}
			}
		}
		largest := 0.0
		for i, d := range solve(hessian, gradient) {
			w[i] -= d
			largest = max(largest, math.Abs(d))
		}
		if largest < enough {
			break
		}
	}
	return w
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// solve returns the x with a·x = b, for a symmetric a whose eigenvalues are all above
// zero: elimination needs no pivots there. It overwrites both.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		for k := i + 1; k < n; k++ {
			f := a[k][i] / a[i][i]
			for j := i; j < n; j++ {
				a[k][j] -= f * a[i][j]
			}
			b[k] -= f * b[i]
		}
	}
	for i := n - 1; i >= 0; i-- {
		for j := i + 1; j < n; j++ {
			b[i] -= a[i][j] * b[j]
		}
		b[i] /= a[i][i]
	}
	return b
}

// round leaves three decimals, so that a fit gives the same file on every machine.
func round(x float64) float64 { return math.Round(x*1e3) / 1e3 }
